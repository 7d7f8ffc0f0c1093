"""The ticket API as a client speaks it: calls out, frozen domain values in, and one error tree (`api.errors`)."""
