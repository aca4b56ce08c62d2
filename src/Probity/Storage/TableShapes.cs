using static Probity.Storage.Secrecy;

namespace Probity.Storage;

/// <summary>The words in which <see cref="Tables"/> is written: a kind of table, a type of column, and who can read it.</summary>
static class TableShapes
{
    internal static Table PersonTable(string name, params TableColumn[] columns) => new(name, TableKind.Person, columns);

    internal static Table DirectoryTable(string name, params TableColumn[] columns) => new(name, TableKind.Directory, columns);

    internal static Table ReferenceTable(string name, params TableColumn[] columns) => new(name, TableKind.Reference, columns);

    internal static Table MachineTable(string name, params TableColumn[] columns) => new(name, TableKind.Machine, columns);

    internal static TableColumn Id(string name) => new(name, ColumnType.Id, Clear);

    internal static TableColumn Long(string name) => new(name, ColumnType.Long, Clear);

    internal static TableColumn Int(string name) => new(name, ColumnType.Int, Clear);

    internal static TableColumn Text(string name) => new(name, ColumnType.Text, Clear);

    internal static TableColumn Keyed(string name) => new(name, ColumnType.Bytes, Digest);

    internal static TableColumn Bytes(string name) => new(name, ColumnType.Bytes, Sealed);
}
