"""What the season asks for beside the eight places: rank list, SOAP, the Matches so far."""
