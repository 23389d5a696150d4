"""What proposes spans: rules, the labels given before, a model of the layer; no database."""
