using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// A scenario as the sheet <c>scenario</c>: a row a value, its key the path through the JSON with points between, and numbers in lists:
/// <c>budget</c>, <c>targets.1.capable</c>, <c>exclude.2</c>. A key without a value is not given. Numbers only order a list; gaps do no
/// harm. The column <c>meaning</c> is for the reader.
/// </summary>
internal static partial class ScenarioSheet
{
    /// <summary>The scenario as JSON would give it; null where its rows could not be read.</summary>
    public static JsonItem? Read(TableRows<ScenarioRow> rows, Ids ids, FileLog log, CancellationToken cancellation)
    {
        if (!rows.Complete)
            return null;
        rows.Check(ids, cancellation);
        var root = new JsonItem("$", 1, JsonValueKind.Object, "{");
        foreach (ScenarioRow row in rows.Rows.Where(row => row.Faults == 0 && row.Value.Length > 0))
        {
            if (Add(root, row) is Fault fault)
                log.Error(row.Line, row.Key, row.Value, fault);
        }
        return Listed(root);
    }

    /// <summary>A scenario as a sheet; every key there is has a row, so that nobody must look them up.</summary>
    public static Sheet Write(Scenario scenario, Workforce workforce)
    {
        using var json = new MemoryStream();
        ScenarioWriter.Write(json, scenario, workforce);
        JsonItem root = JsonItemReader.Read(json.ToArray(), new FileLog(ScenarioReader.File))!;
        var values = Flatten(root, "").ToList();
        Cell[][] rows = [.. values
            .Concat(ScenarioKeys.All.Select(known => (known.Key, Value: default(Cell))).ExceptBy(values.Select(pair => pair.Key), pair => pair.Key))
            .Select((pair, place) => (pair.Key, pair.Value, Known: KnownOf(pair.Key), Place: place))
            .OrderBy(row => Group(row.Known)).ThenBy(row => row.Place)
            .Select(row => new[] { Cell.Of(row.Key), row.Value, Cell.Of(ScenarioKeys.All[row.Known].Meaning) })];
        return new(WorkbookTables.SheetOf(ScenarioReader.File), [new("key", CellFormat.Text), new("value"), new("meaning", CellFormat.Text)], rows);
    }

    private static Fault? Add(JsonItem root, ScenarioRow row)
    {
        string[] parts = row.Key.Trim().Split('.');
        if (parts.Length > 8 || parts.Contains(""))
            return new("is no key.", "Write it like the keys of an exported workbook, such as targets.1.capable.");
        JsonItem at = root;
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            if (at.Members.TryGetValue(parts[i], out JsonItem? next) && (isLast || next.IsCell))
            {
                return isLast && next.IsCell
                    ? new($"is there twice; the first is in row {next.Line}.", "Remove one of the two rows.")
                    : new($"stands for a single value and, with row {next.Line}, for several.", "Remove one of the two keys.");
            }
            if (next is null)
            {
                string path = $"{at.Path}.{parts[i]}";
                next = isLast ? new(path, row.Line, JsonValueKind.Undefined, row.Value) : new(path, row.Line, JsonValueKind.Object, "{");
                at.Members.Add(parts[i], next);
            }
            at = next;
        }
        return null;
    }

    // What has nothing but numbers under it is a list.
    private static JsonItem Listed(JsonItem item)
    {
        if (item.Kind != JsonValueKind.Object)
            return item;
        bool isList = item.Members.Count > 0 && item.Members.Keys.All(key => Number().IsMatch(key));
        var listed = new JsonItem(item.Path, item.Line, isList ? JsonValueKind.Array : JsonValueKind.Object, item.Text);
        if (isList)
        {
            var ordered = item.Members.OrderBy(member => int.Parse(member.Key, CultureInfo.InvariantCulture));
            listed.Items.AddRange(ordered.Select(member => Listed(member.Value)));
        }
        foreach (var (key, member) in isList ? [] : item.Members)
            listed.Members.Add(key, Listed(member));
        return listed;
    }

    private static IEnumerable<(string Key, Cell Value)> Flatten(JsonItem item, string key) => item.Kind switch
    {
        JsonValueKind.Object => item.Members.SelectMany(member => Flatten(member.Value, key.Length == 0 ? member.Key : $"{key}.{member.Key}")),
        JsonValueKind.Array => item.Items.SelectMany((one, i) => Flatten(one, $"{key}.{i + 1}")),
        JsonValueKind.Number => [(key, Cell.OfText(item.Text, CellKind.Number))],
        JsonValueKind.True or JsonValueKind.False => [(key, Cell.OfText(item.Text, CellKind.Flag))],
        _ => [(key, Cell.OfText(item.Text, ScenarioKeys.Dates.Contains(key) ? CellKind.Date : CellKind.Text))],
    };

    private static int KnownOf(string key)
    {
        string first = NumberPart().Replace(key, ".1");
        return Array.FindIndex(ScenarioKeys.All, known => known.Key == first);
    }

    // The rows of one item of a list stay together: all of a list is placed where its first key is.
    private static int Group(int known)
    {
        string key = ScenarioKeys.All[known].Key;
        int number = key.IndexOf(".1.", StringComparison.Ordinal);
        return number < 0 ? known : Array.FindIndex(ScenarioKeys.All, other => other.Key.StartsWith(key[..(number + 3)], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\d{1,9}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\.\d+")]
    private static partial Regex NumberPart();
}
