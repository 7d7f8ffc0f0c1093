"""The staff's room: who may enter, what is wrong, what to press, and a trail of all that was done. Must not know Qt."""
