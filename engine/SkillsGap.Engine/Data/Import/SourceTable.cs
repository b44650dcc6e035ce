using CsvHelper;
using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Source files of separated cells under a header row, read row by row.</summary>
internal static class SourceTable
{
    private const int LongestRecord = 4 * 1024 * 1024;

    /// <summary>Cells between commas, quoted where they must be (RFC 4180); quoted cells may hold line breaks.</summary>
    public static readonly CsvReaderOptions Commas = new()
    {
        Separator = ',', HasHeader = false, TrackLineNumbers = true, PoolStrings = true, MaxRecordSize = LongestRecord,
    };

    /// <summary>Cells between tabs; quotes are text.</summary>
    public static readonly CsvReaderOptions Tabs = new()
    {
        Separator = '\t', Mode = CsvMode.NoEscape, HasHeader = false, TrackLineNumbers = true, PoolStrings = true, MaxRecordSize = LongestRecord,
    };

    /// <summary>
    /// The rows of a file. A missing file or column is an error of the session and gives no rows; a row with more cells than the
    /// header is a wrinkle and left out, one with fewer a wrinkle and taken to end in empty cells.
    /// </summary>
    public static IEnumerable<SourceRow> Read(ImportSession session, string path, CsvReaderOptions options, params string[] columns)
    {
        using Stream? stream = session.Open(path);
        if (stream is null)
            yield break;
        using CsvReader reader = CsvReader.Create(stream, options, leaveOpen: true);
        if (!Next(session, path, reader) || Places(session, path, [.. reader.Current.ToArray().Select(Plain)], columns) is not int[] places)
            yield break;
        int width = reader.FieldCount;
        while (Next(session, path, reader))
        {
            session.CountRow(path);
            int line = (int)reader.LineNumber;
            if (reader.FieldCount > width)
            {
                session.Wrinkle("rows with more cells than the header, left out", path, line, reader.GetString(0));
                continue;
            }
            if (reader.FieldCount < width)
                session.Wrinkle("rows that end before their header does, the rest taken as empty", path, line, reader.GetString(0));
            if (reader.Current.RawRecord.TrimEnd("\r\n"u8).Contains((byte)'\n'))
                session.Wrinkle("rows with line breaks in quotes, read as one row", path, line, reader.GetString(0));
            yield return new(line, Array.ConvertAll(places, place => place < reader.FieldCount ? reader.GetString(place) : ""));
        }
    }

    /// <summary>The names of a file's columns; none where it cannot be read, which reading its rows reports.</summary>
    public static string[] Header(ImportSession session, string path, CsvReaderOptions options)
    {
        using Stream? stream = session.Open(path);
        if (stream is null)
            return [];
        using CsvReader reader = CsvReader.Create(stream, options, leaveOpen: true);
        return Next(session, path, reader) ? [.. reader.Current.ToArray().Select(Plain)] : [];
    }

    private static int[]? Places(ImportSession session, string path, string[] header, string[] columns)
    {
        int[] places = Array.ConvertAll(columns, column => Array.IndexOf(header, column));
        for (int c = 0; c < columns.Length; c++)
        {
            if (places[c] < 0)
            {
                session.Log(path).Error(1, columns[c], null, new("is missing from the header.",
                    Nearest.Cure(columns[c], header, "Take the file as it was published, in its text format.")));
            }
        }
        return places.Contains(-1) ? null : places;
    }

    private static bool Next(ImportSession session, string path, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            session.Log(path).Error((int)problem.LineNumber, null, null, new(
                $"holds a row too large to read: {problem.Message}", "Close the quote that is still open."));
        }
        catch (IOException problem)
        {
            session.Unreadable(path, problem);
        }
        return false;
    }

    private static string Plain(string name) => name.Trim('\uFEFF', ' ');
}
