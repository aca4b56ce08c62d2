namespace Probity.Storage.Backups;

/// <summary>A backup cannot be made, read or restored; the message says the remedy.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
