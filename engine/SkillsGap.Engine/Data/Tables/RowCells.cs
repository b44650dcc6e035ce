namespace SkillsGap.Engine.Data.Tables;

/// <summary>A row as text cells, whatever table it is of.</summary>
internal abstract class RowCells
{
    /// <summary>The file of its table.</summary>
    public abstract string File { get; }

    /// <summary>The columns' names.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>What the cells mean for people.</summary>
    public abstract IReadOnlyList<CellMeaning> Meanings { get; }

    /// <summary>A cell; what is written has to be readable as what the column holds.</summary>
    public abstract string this[int column] { get; set; }

    /// <summary>Empty cells that must be filled, given the others of the row.</summary>
    public abstract IEnumerable<int> Lacking();

    /// <summary>The columns that together must not repeat; none where repeating is right.</summary>
    public abstract IReadOnlyList<int> Unique { get; }

    /// <summary>All cells.</summary>
    public string[] Values => [.. Enumerable.Range(0, Names.Count).Select(column => this[column])];

    /// <summary>The columns of one meaning.</summary>
    public IEnumerable<int> Where(CellMeaning meaning) => Enumerable.Range(0, Meanings.Count).Where(column => Meanings[column] == meaning);

    /// <summary>Whether it is about a person.</summary>
    public bool IsAbout(string person) => Where(CellMeaning.Person).Any(column => this[column] == person);
}
