"""The canvas: an article's text with its spans painted under the glyphs."""
