"""Awards: quotas and criteria, nominations, the decision, certificates in the order in which people are called up."""
