"""Bulk work on many articles, over the processors of one machine or over a cluster."""
