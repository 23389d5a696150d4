"""The window of Tawsim; knows no SQL."""
