namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A column of numbers or truth values in which nil may stand. Packed bytes are read too, as a column without any.</summary>
internal sealed class NullableColumnShape<T, TElement>(ColumnTarget target) : Shape
    where T : unmanaged
    where TElement : struct, IElement<T>
{
    private static readonly ColumnShape<T, TElement> Whole = new(ColumnTarget.Array);

    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        if (reader.NextType == MessagePackType.Binary)
        {
            var whole = (T[])Whole.Read(ref reader, context);
            Span<T?> filled = Columns.Make<T?>(before, context, target, whole.Length, out object full);
            for (int i = 0; i < whole.Length; i++)
                filled[i] = whole[i];
            return full;
        }
        if (reader.NextType != MessagePackType.Array)
            throw reader.Expected($"an array of {TElement.Name} or nil, or bin of them");
        reader.Enter();
        Span<T?> values = Columns.Make<T?>(before, context, target, reader.ReadArrayHeader(), out object column);
        context.Push(0);
        for (int i = 0; i < values.Length; i++)
        {
            context.At(i);
            values[i] = reader.TryReadNil() ? null : TElement.Read(ref reader);
        }
        context.Pop();
        reader.Leave();
        return column;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        ReadOnlySpan<T?> values = Columns.Open<T?>(value);
        writer.WriteArrayHeader(values.Length);
        foreach (T? one in values)
        {
            if (one is { } known)
                TElement.Write(ref writer, known);
            else
                writer.WriteNil();
        }
    }
}
