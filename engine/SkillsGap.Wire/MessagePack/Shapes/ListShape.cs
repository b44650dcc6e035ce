using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Objects one after the other: an array, an interface that arrays have, or a list that can be made empty.</summary>
internal sealed class ListShape(JsonTypeInfo type, Lazy<Shape> element) : Shape
{
    private readonly Type _elementType = type.ElementType!;
    private readonly bool _isArray = type.CreateObject is null;
    private readonly bool _nullable = !type.ElementType!.IsValueType || Nullable.GetUnderlyingType(type.ElementType) is not null;

    /// <summary>Whether such a collection can be made.</summary>
    public static bool Makes(JsonTypeInfo type) => type.CreateObject is null
        ? type.Type.IsAssignableFrom(type.ElementType!.MakeArrayType())
        : type.CreateObject() is IList;

    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        if (reader.NextType != MessagePackType.Array)
            throw reader.Expected("an array");
        Shape shape = element.Value;
        reader.Enter();
        int count = reader.ReadArrayHeader();
        context.Charge(before, Sizes.Array(count, shape.InlineSize) * (_isArray ? 1 : 4));
        IList list = _isArray ? Array.CreateInstance(_elementType, count) : (IList)type.CreateObject!();
        context.Push(0);
        for (int i = 0; i < count; i++)
        {
            context.At(i);
            if (!_nullable && !shape.ReadsNil && reader.NextType == MessagePackType.Nil)
                throw reader.Expected("a value");
            if (shape.BoxSize > 0)
                context.Charge(reader, shape.BoxSize);
            object? value = shape.ReadOrNull(ref reader, context);
            if (_isArray)
                list[i] = value;
            else
                list.Add(value);
        }
        context.Pop();
        reader.Leave();
        return list;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        Shape shape = element.Value;
        if (value is IList list)
        {
            writer.WriteArrayHeader(list.Count);
            for (int i = 0; i < list.Count; i++)
                shape.WriteOrNull(ref writer, list[i], context);
            return;
        }
        object?[] values = [.. ((IEnumerable)value).Cast<object?>()];
        writer.WriteArrayHeader(values.Length);
        foreach (object? one in values)
            shape.WriteOrNull(ref writer, one, context);
    }
}
