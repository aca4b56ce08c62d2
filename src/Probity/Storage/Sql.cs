using System.Runtime.CompilerServices;
using System.Text;

namespace Probity.Storage;

/// <summary>
/// One statement of SQL. Every hole of the interpolated string becomes a parameter, so that text can never become SQL;
/// a concatenated query does not compile, because only a literal converts to this type.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sql
{
    readonly StringBuilder text;
    readonly List<object?> values;

    /// <summary>Called by the compiler.</summary>
    public Sql(int literalLength, int formattedCount)
    {
        text = new StringBuilder(literalLength + formattedCount * 4);
        values = new List<object?>(formattedCount);
    }

    Sql(string text, IReadOnlyList<object?> values)
    {
        this.text = new StringBuilder(text);
        this.values = [.. values];
    }

    /// <summary>SQL that the engine itself makes from <see cref="Tables"/>; never from anything that a person or a file said.</summary>
    internal static Sql Made(string text, params IReadOnlyList<object?> values) => new(text, values);

    /// <summary>The statement with <c>@p0</c>, <c>@p1</c> … where the holes were.</summary>
    public string Text => text.ToString();

    /// <summary>The values of the holes, in order.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>Called by the compiler for the text between holes.</summary>
    public void AppendLiteral(string literal) => text.Append(literal);

    /// <summary>A hole: one parameter.</summary>
    public void AppendFormatted<T>(T value)
    {
        text.Append("@p").Append(values.Count);
        values.Add(value);
    }

    /// <summary>A piece of SQL that the engine itself supplies, for the few words that differ.</summary>
    public void AppendFormatted(Fragment fragment) => text.Append(fragment.Text);

    /// <summary>A hole with many keys, rendered as the engine likes it: <c>= any(@p)</c> or <c>in (@p0, @p1, …)</c>.</summary>
    public void AppendFormatted<T>(AnyOf<T> keys) where T : notnull
    {
        if (keys.Engine.TakesArrays)
        {
            text.Append("= any(@p").Append(values.Count).Append(')');
            values.Add(keys.Keys);
            return;
        }

        text.Append("in (");
        for (var i = 0; i < keys.Keys.Count; i++)
        {
            text.Append(i == 0 ? "@p" : ", @p").Append(values.Count);
            values.Add(keys.Keys[i]);
        }

        text.Append(')');
    }

    /// <summary>A hole with rows: <c>unnest(@p0, @p1) as asked (name, party)</c>, or the same from a list of values.</summary>
    public void AppendFormatted(AskedRows rows)
    {
        var names = rows.Columns.Select(column => column.Name);
        if (rows.Engine.TakesArrays)
        {
            text.Append("unnest(").AppendJoin(", ", rows.Columns.Select((_, i) => $"@p{values.Count + i}::bytea[]")).Append(") as asked (").AppendJoin(", ", names).Append(')');
            values.AddRange(rows.Columns.Select(column => column.Values.ToArray()));
            return;
        }

        if (rows.Columns[0].Values.Count == 0)
        {
            text.Append("(select ").AppendJoin(", ", names.Select(name => $"null as {name}")).Append(" where 1 = 0) as asked");
            return;
        }

        text.Append("(select ").AppendJoin(", ", names.Select((name, i) => $"column{i + 1} as {name}")).Append(" from (values ");
        for (var row = 0; row < rows.Columns[0].Values.Count; row++)
        {
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", rows.Columns.Select((_, i) => $"@p{values.Count + i}")).Append(')');
            values.AddRange(rows.Columns.Select(column => column.Values[row]));
        }

        text.Append(")) as asked");
    }
}

/// <summary>What is asked as rows of a table named <c>asked</c>, so that each has an answer whether or not anything is known of it; made by <see cref="Session.Rows"/>.</summary>
public readonly record struct AskedRows(Engine Engine, IReadOnlyList<(string Name, IReadOnlyList<byte[]?> Values)> Columns);

/// <summary>SQL words that only <see cref="Engine"/> can make.</summary>
public readonly record struct Fragment
{
    internal Fragment(string text) => Text = text;

    internal string Text { get; }
}

/// <summary>Many keys for one look-up; made by <see cref="Session.AnyOf{T}"/>.</summary>
public readonly record struct AnyOf<T>(Engine Engine, IReadOnlyList<T> Keys) where T : notnull;
