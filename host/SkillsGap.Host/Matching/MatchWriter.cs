using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace SkillsGap.Host.Matching;

/// <summary>Writes matches one by one as they come, in either form the same.</summary>
internal sealed class MatchWriter : IDisposable
{
    private static readonly string[] Columns = ["of", "rank", "to", "fit", "reach", "missing", "weeks"];
    private static readonly byte[] NewLine = [(byte)'\n'];

    private readonly Stream stream;
    private readonly CsvWriter? csv;
    private readonly Utf8JsonWriter? json;

    public MatchWriter(Stream stream, MatchFormat format)
    {
        this.stream = stream;
        if (format == MatchFormat.Csv)
        {
            csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
            foreach (var column in Columns) csv.WriteField(column);
            csv.EndRecord();
        }
        else
        {
            json = new(stream);
        }
    }

    public void Write(MatchRow row)
    {
        if (csv is not null) Write(csv, row);
        else Write(json!, row);
    }

    public void Dispose()
    {
        csv?.Dispose();
        json?.Dispose();
    }

    private static void Write(CsvWriter to, MatchRow row)
    {
        to.WriteField(row.Of);
        to.WriteField(Text(row.Rank, "0"));
        to.WriteField(row.To);
        to.WriteField(Text(row.Fit, "0.0000"));
        to.WriteField(Text(row.Reach, "0.0000"));
        to.WriteField(string.Join(' ', row.Missing.Select(missing => missing.Skill)));
        to.WriteField(row.Weeks is { } weeks ? Text(weeks, "0.0") : "");
        to.EndRecord();
    }

    private void Write(Utf8JsonWriter to, MatchRow row)
    {
        to.WriteStartObject();
        to.WriteString("of", row.Of);
        to.WriteNumber("rank", row.Rank);
        to.WriteString("to", row.To);
        to.WriteNumber("fit", row.Fit);
        to.WriteNumber("reach", row.Reach);
        to.WriteStartArray("missing");
        foreach (var missing in row.Missing)
        {
            to.WriteStartObject();
            to.WriteString("skill", missing.Skill);
            to.WriteNumber("has", missing.Has);
            to.WriteNumber("needs", missing.Needs);
            if (missing.Corrected) to.WriteBoolean("corrected", true);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        if (row.Weeks is { } weeks) to.WriteNumber("weeks", weeks);
        else to.WriteNull("weeks");
        to.WriteEndObject();
        to.Flush();
        stream.Write(NewLine);
        to.Reset();
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
