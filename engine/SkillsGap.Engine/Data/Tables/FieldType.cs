namespace SkillsGap.Engine.Data.Tables;

/// <summary>Makes a value of a cell that is not empty, or says why it cannot.</summary>
internal delegate Fault? ReadCell<T>(string cell, out T value);

/// <summary>
/// What may stand in a field: how it is read from text, written, and checked. Reading and checking are apart because rows also come from
/// sources that are typed already.
/// </summary>
internal sealed class FieldType<T>(ReadCell<T> read, Func<T, string> write, Func<T, Fault?> check)
{
    /// <summary>Whether the field may be left empty, and so its column missing.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>What an empty field means; where it must not be empty, what stands in for it until the fault is reported.</summary>
    public T Empty { get; init; } = default!;

    /// <summary>What kind of value it is, for formats that tell kinds apart.</summary>
    public CellKind Kind { get; init; }

    /// <summary>Whether a text is the name of a thing and nothing that somebody wrote about a person.</summary>
    public bool IsName { get; init; }

    public Fault? Read(string cell, out T value)
    {
        value = Empty;
        if (cell.Length > 0)
            return read(cell, out value);
        return MayBeEmpty ? null : new Fault("is empty.", "Fill it in; this field must not be empty.");
    }

    public string Write(T value) => write(value);

    public Fault? Check(T value) => check(value);

    /// <summary>The same field with something that an empty cell stands for.</summary>
    public FieldType<T> Or(T empty) => new(read, write, check) { MayBeEmpty = true, Empty = empty, Kind = Kind, IsName = IsName };
}
