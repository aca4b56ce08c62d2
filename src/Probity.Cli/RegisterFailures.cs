namespace Probity.Cli;

/// <summary>What a register on this machine throws, as a sentence. Apart, so that the register's own program is loaded only where one of its exceptions may have come.</summary>
static class RegisterFailures
{
    /// <summary>Null where it is none of these.</summary>
    public static Failure? Find(Exception error) => LogFailures.Find(error) ?? FindOwn(error);

    static Failure? FindOwn(Exception error) => error switch
    {
        Storage.SchemaException schema => new Failure(ExitCode.Refused, "", schema.Words),
        Witnessing.WitnessException witness => new Failure(witness.IsRefusal ? ExitCode.Refused : ExitCode.Usage, witness.Code, witness.Words),
        Storage.Backups.BackupException => Failures.Said(ExitCode.Refused, error),
        SettingsException { Refusal: { } no } => new Failure(ExitCode.Refused, no.Code, no.Words),
        SettingsException or Keys.KeyRingException or Storage.RegisterException => Failures.Said(ExitCode.Usage, error),
        Npgsql.PostgresException => Failures.Said(ExitCode.Usage, error),
        Npgsql.NpgsqlException => Failures.Said(ExitCode.Unreachable, error),
        _ => null,
    };
}
