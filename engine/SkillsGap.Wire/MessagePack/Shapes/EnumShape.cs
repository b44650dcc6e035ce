using System.Collections.Concurrent;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>An enumeration as JSON writes it, text or number; what each text means is asked once.</summary>
/// <param name="inner">The same by way of JSON.</param>
internal sealed class EnumShape(JsonShape inner) : Shape
{
    private const int MostKept = 256;

    private readonly ConcurrentDictionary<string, object> _read = new(StringComparer.Ordinal);

    public override int InlineSize => sizeof(ulong);

    public override int BoxSize => Sizes.Box;

    public override object? Read(ref MessagePackReader reader, ReadContext context)
    {
        if (reader.NextType != MessagePackType.Text)
            return inner.Read(ref reader, context);
        MessagePackReader before = reader;
        string text = context.Text(ref reader);
        if (_read.TryGetValue(text, out object? known))
            return known;
        reader = before;
        object value = inner.Read(ref reader, context)!;
        if (_read.Count < MostKept)
            _read.TryAdd(text, value);
        return value;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context) => inner.Write(ref writer, value, context);
}
