using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import;

/// <summary>
/// A table that takes rows from elsewhere. A row with the identity of one that is there replaces it; where an identity repeats (evidence),
/// the n-th of the import stands for the n-th that is there. So importing the same twice changes nothing.
/// </summary>
/// <param name="rows">The rows that are there; changed in place.</param>
/// <param name="keeps">Columns that the source knows nothing of: a row that is there keeps them.</param>
internal sealed class ImportedTable<TRow>(TableRows<TRow> rows, params string[] keeps) : IImportedTable
    where TRow : Row, new()
{
    private readonly int[] identity = [.. rows.Table.Identity.Select(rows.Table.PlaceOf)];
    private readonly int[] kept = [.. keeps.Select(rows.Table.PlaceOf)];

    // Identities are kept as hashes: a million pieces of evidence then cost tens of megabytes, not hundreds.
    private readonly Dictionary<UInt128, int> times = [];
    private readonly HashSet<int> put = [];
    private Dictionary<UInt128, int>? places;

    public TableChange Change { get; private set; } = new(rows.File, 0, 0, 0);

    private Dictionary<UInt128, int> Places => places ??= FindPlaces();

    /// <summary>Rows that no row of the import stood for.</summary>
    public int Others => rows.Rows.Count - put.Count;

    /// <summary>Whether there is a row with these cells in the columns of its identity.</summary>
    public bool Contains(params ReadOnlySpan<string> cells) => Places.ContainsKey(Hash(string.Join('\0', cells), 0));

    /// <summary>Takes out rows that are there; to be asked before any row is put.</summary>
    public void Remove(Predicate<TRow> isGone) => Change = Change with { Removed = Change.Removed + rows.Rows.RemoveAll(isGone) };

    /// <summary>Adds a row, or puts it in the place of the one it stands for.</summary>
    public void Put(TRow row)
    {
        string cells = Cells(row);
        UInt128 first = Hash(cells, 0);
        int time = times.GetValueOrDefault(first);
        times[first] = time + 1;
        UInt128 key = time == 0 ? first : Hash(cells, time);
        if (!Places.TryGetValue(key, out int place))
        {
            Places.Add(key, rows.Rows.Count);
            put.Add(rows.Rows.Count);
            rows.Rows.Add(row);
            Change = Change with { Added = Change.Added + 1 };
            return;
        }
        put.Add(place);
        TRow known = rows.Rows[place];
        foreach (int c in kept)
            rows.Table.Columns[c].Read(row, rows.Table.Columns[c].Write(known));
        if (rows.Table.Columns.All(column => column.Write(row) == column.Write(known)))
        {
            Change = Change with { Unchanged = Change.Unchanged + 1 };
            return;
        }
        rows.Rows[place] = row;
        Change = Change with { Replaced = Change.Replaced + 1 };
    }

    /// <summary>Removes the rows that no row of the import stood for; nothing is put after that.</summary>
    public void RemoveOthers()
    {
        Change = Change with { Removed = Others };
        int place = 0;
        rows.Rows.RemoveAll(_ => !put.Contains(place++));
    }

    private Dictionary<UInt128, int> FindPlaces()
    {
        var found = new Dictionary<UInt128, int>();
        for (int place = 0; place < rows.Rows.Count; place++)
        {
            string cells = Cells(rows.Rows[place]);
            for (int time = 0; !found.TryAdd(Hash(cells, time), place); time++)
            {
            }
        }
        return found;
    }

    private string Cells(TRow row) => string.Join('\0', identity.Select(c => rows.Table.Columns[c].Write(row)));

    private static UInt128 Hash(string cells, int time) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{time}\0{cells}")));
}
