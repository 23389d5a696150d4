"""The desk at which an adjudicator decides where finished annotators differ."""
