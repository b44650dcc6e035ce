using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Values by name.</summary>
internal sealed class DictionaryShape(JsonTypeInfo type, Lazy<Shape> element) : Shape
{
    // An entry with its bucket, and the halves, quarters and so on that were outgrown.
    private const int EntrySize = 128;
    private const int EmptySize = 512;

    private readonly bool _nullable = !type.ElementType!.IsValueType || Nullable.GetUnderlyingType(type.ElementType) is not null;

    /// <summary>Whether such a dictionary can be made.</summary>
    public static bool Makes(JsonTypeInfo type) => type.KeyType == typeof(string) && Empty(type) is IDictionary;

    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        if (reader.NextType != MessagePackType.Map)
            throw reader.Expected("a map");
        Shape shape = element.Value;
        MessagePackReader before = reader;
        reader.Enter();
        int count = reader.ReadMapHeader();
        context.Charge(before, EmptySize);
        var entries = (IDictionary)Empty(type);
        for (int i = 0; i < count; i++)
        {
            context.Charge(reader, EntrySize + shape.BoxSize);
            MessagePackReader at = reader;
            string key = context.Text(ref reader);
            if (entries.Contains(key))
                throw at.Wrong($"the key \"{key}\" stands twice");
            context.Push(key);
            if (!_nullable && !shape.ReadsNil && reader.NextType == MessagePackType.Nil)
                throw reader.Expected("a value");
            entries.Add(key, shape.ReadOrNull(ref reader, context));
            context.Pop();
        }
        reader.Leave();
        return entries;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        Shape shape = element.Value;
        var entries = (IDictionary)value;
        writer.WriteMapHeader(entries.Count);
        foreach (DictionaryEntry entry in entries)
        {
            writer.WriteText((string)entry.Key);
            shape.WriteOrNull(ref writer, entry.Value, context);
        }
    }

    // For an interface JSON knows what to make.
    private static object Empty(JsonTypeInfo type) => type.CreateObject?.Invoke() ?? JsonSerializer.Deserialize("{}"u8, type)!;
}
