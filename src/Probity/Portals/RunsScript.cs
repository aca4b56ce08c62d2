namespace Probity.Portals;

/// <summary>This door's page loads a script of ours, from our own origin; on all others the browser runs none.</summary>
public sealed record RunsScript;
