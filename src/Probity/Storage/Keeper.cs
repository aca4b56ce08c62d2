namespace Probity.Storage;

/// <summary>The database as the keeper sees it: the only role that destroys keys and takes from the outbox. Null when this host has no such credentials.</summary>
public sealed record Keeper(Store? Store);
