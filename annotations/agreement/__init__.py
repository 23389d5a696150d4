"""How far annotators agree: values in, values out; no database."""
