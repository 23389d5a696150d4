"""The core of Tawsim: articles, spans, labels and everything done with them; knows no window."""
