using System.Text.Json;
using System.Text.Json.Nodes;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Host.Verification;

/// <summary>Compares a part of a document with the same part made again: every property of it, figures within rounding.</summary>
internal static class DocumentComparison
{
    /// <summary>Adds a fault for each property that differs.</summary>
    /// <param name="where">The place of the two, as in <c>people "E1".decision</c>.</param>
    /// <param name="stated">As it is stored.</param>
    /// <param name="made">As the data make it.</param>
    /// <param name="faults">Receives the differences.</param>
    public static void Compare(string where, JsonNode? stated, JsonNode? made, FaultLog faults)
    {
        if (stated is JsonObject left && made is JsonObject right)
        {
            foreach (var name in left.Select(p => p.Key).Union(right.Select(p => p.Key)))
                Compare($"{where}.{name}", left[name], right[name], faults);
        }
        else if (stated is JsonArray first && made is JsonArray second)
        {
            if (first.Count != second.Count)
                faults.Add(where, $"has {first.Count} items, by the data {second.Count}", first.Count - second.Count);
            for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
                Compare($"{where}{Item(second[i], i)}", first[i], second[i], faults);
        }
        else if (IsNumber(stated) && IsNumber(made))
        {
            double said = stated!.GetValue<double>(), known = made!.GetValue<double>();
            if (!Near.Equal(said, known)) faults.Add(where, $"stated {said:R}, by the data {known:R}", said - known);
        }
        else if (!JsonNode.DeepEquals(stated, made))
            faults.Add(where, $"stated {Text(stated)}, by the data {Text(made)}");
    }

    private static string Item(JsonNode? item, int position) =>
        item is JsonObject named && (named["id"] ?? named["role"] ?? named["module"] ?? named["row"] ?? named["skill"]) is { } id
            ? $" \"{id}\""
            : $"[{position}]";

    private static bool IsNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;

    private static string Text(JsonNode? node) => node is null ? "nothing" : node.ToJsonString();
}
