namespace Probity.Storage;

/// <summary>Where the rows of a table live when the register outgrows one machine.</summary>
public enum TableKind
{
    /// <summary>Key begins with <c>subject_id</c>: everything that belongs to one person.</summary>
    Person,

    /// <summary>Key is a keyed digest or a public number and leads to a <c>subject_id</c>; all other uniqueness.</summary>
    Directory,

    /// <summary>The catalogue; copied to every node.</summary>
    Reference,

    /// <summary>Batches, leases, jobs, state of the register.</summary>
    Machine,
}

/// <summary>What an administrator of the database sees in a column.</summary>
public enum Secrecy
{
    /// <summary>Ids, versions, item, edition, body, instants, intervals.</summary>
    Clear,

    /// <summary>A keyed digest.</summary>
    Digest,

    /// <summary>A ciphertext or a wrapped key.</summary>
    Sealed,
}

/// <summary>Type of a column, the same on both engines.</summary>
public enum ColumnType
{
    /// <summary>uuid; on SQLite 16 bytes, big-endian.</summary>
    Id,

    /// <summary>bigint.</summary>
    Long,

    /// <summary>integer.</summary>
    Int,

    /// <summary>text.</summary>
    Text,

    /// <summary>bytea or blob.</summary>
    Bytes,
}

/// <summary>One column as the register uses it.</summary>
public sealed record TableColumn(string Name, ColumnType Type, Secrecy Secrecy);

/// <summary>One table as the register uses it; <see cref="Tables"/> lists all, and a test holds them against the database.</summary>
public sealed record Table(string Name, TableKind Kind, IReadOnlyList<TableColumn> Columns);
