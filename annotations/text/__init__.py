"""Arabic text: folding, boundaries, tokens and offsets."""
