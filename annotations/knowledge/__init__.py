"""From words to values: countries and figures."""
