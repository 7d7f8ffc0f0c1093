"""By ear: what a customer who listens hears, who says it, and when (`ear.Ear` puts it together)."""
