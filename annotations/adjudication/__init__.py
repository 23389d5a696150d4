"""Where finished annotators differ, and what is decided there: values in, values out."""
