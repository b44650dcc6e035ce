using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Wire.Tests.Contracts;

/// <summary>Random documents as metadata describe them, and things wrong with them.</summary>
internal sealed class RandomDocument(int seed)
{
    private const int Deepest = 12;

    private readonly Random _random = new(seed);

    /// <summary>A document with all that is required, and some of what is not.</summary>
    public JsonNode Valid(JsonTypeInfo type) => Value(type, 0)!;

    /// <summary>The same with one thing changed, which may or may not matter.</summary>
    public JsonNode Changed(JsonNode document)
    {
        JsonNode root = document.DeepClone();
        JsonNode[] inner = [.. Containers(root)];
        JsonNode chosen = inner[_random.Next(inner.Length)];
        switch (chosen)
        {
            case JsonObject pairs when pairs.Count > 0 && _random.Next(4) > 0:
                string key = pairs.ElementAt(_random.Next(pairs.Count)).Key;
                if (_random.Next(3) == 0)
                    pairs.Remove(key);
                else
                    pairs[key] = Anything();
                break;
            case JsonObject pairs:
                pairs["unknown"] = Anything();
                break;
            case JsonArray values when values.Count > 0:
                values[_random.Next(values.Count)] = Anything();
                break;
            case JsonArray values:
                values.Add(Anything());
                break;
        }
        return root;
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonObject pairs => pairs.SelectMany(pair => Containers(pair.Value)).Prepend(pairs),
        JsonArray values => values.SelectMany(Containers).Prepend(values),
        _ => [],
    };

    private JsonNode? Value(JsonTypeInfo type, int depth)
    {
        Type held = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (held == typeof(UseDocument[]))
            return new JsonObject { ["row"] = 1.5, ["other"] = 2 };
        if (held == typeof(GroupDecisionDocument))
            return _random.Next(2) == 0 ? null : Text();
        if (held != type.Type)
            return Value(type.Options.GetTypeInfo(held), depth);
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => Object(type, depth),
            JsonTypeInfoKind.Enumerable => new JsonArray([.. Items(type, depth)]),
            JsonTypeInfoKind.Dictionary => new JsonObject(Items(type, depth).Select((item, i) => KeyValuePair.Create($"{Text()}{i}", item))),
            _ => Leaf(held),
        };
    }

    private JsonObject Object(JsonTypeInfo type, int depth)
    {
        var made = new JsonObject();
        foreach (JsonPropertyInfo property in type.Properties)
        {
            bool needed = property.IsRequired;
            if (!needed && (depth > Deepest || _random.Next(3) == 0))
                continue;
            made[property.Name] = property.IsSetNullable && _random.Next(5) == 0 ? null : Value(type.Options.GetTypeInfo(property.PropertyType), depth + 1);
        }
        return made;
    }

    private IEnumerable<JsonNode?> Items(JsonTypeInfo type, int depth)
    {
        JsonTypeInfo element = type.Options.GetTypeInfo(type.ElementType!);
        bool holdsNull = Nullable.GetUnderlyingType(element.Type) is not null;
        for (int left = depth > Deepest ? 0 : _random.Next(4); left > 0; left--)
            yield return holdsNull && _random.Next(3) == 0 ? null : Value(element, depth + 1);
    }

    private JsonNode Leaf(Type type) =>
        type == typeof(string) ? Text()
        : type == typeof(bool) ? _random.Next(2) == 0
        : type == typeof(double) ? _random.Next(3) == 0 ? _random.Next(-5, 500) : _random.NextDouble() * Math.Pow(10, _random.Next(-20, 20))
        : type == typeof(int) ? _random.Next(int.MinValue, int.MaxValue)
        : type == typeof(long) ? _random.NextInt64()
        : type == typeof(ulong) ? (ulong)_random.NextInt64() * 2
        : type == typeof(DateOnly) ? new DateOnly(1990 + _random.Next(60), 1, 1).AddDays(_random.Next(366)).ToString("yyyy-MM-dd")
        : type == typeof(DateTimeOffset) ? DateTimeOffset.UnixEpoch.AddTicks(_random.NextInt64(1L << 55))
        : throw new NotSupportedException($"Say here what a random {type.Name} is.");

    private string Text() => new[] { "", "a", "role-17", "größer 𝄞", "\"quoted\"\n", new string('x', 40) }[_random.Next(6)];

    private JsonNode? Anything() => _random.Next(9) switch
    {
        0 => null,
        1 => true,
        2 => -7,
        3 => 2.5,
        4 => "2026-01-05",
        5 => "",
        6 => new JsonArray(1, "x"),
        7 => new JsonObject { ["id"] = "x" },
        _ => 5_000_000_000,
    };
}
