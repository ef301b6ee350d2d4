"""Stories of five reports each, written for this project, with what a careful reader finds in them."""
