"""The version of Tawsim; here and nowhere else."""

VERSION = "0.1.0"
