"""The office over the years: issuing bodies and signers, units and their groups, people, standing sentences, own fields."""
