"""A build of the five seed reports against what a careful reader finds in them."""
