"""The window that shows how far annotators agree and how far they are."""
