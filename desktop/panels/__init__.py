"""The panels round the article; none knows another."""
