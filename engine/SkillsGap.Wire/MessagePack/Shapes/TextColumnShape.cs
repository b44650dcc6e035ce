namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A column of texts, in which nil may stand as null may in JSON.</summary>
internal sealed class TextColumnShape(ColumnTarget target) : Shape
{
    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        if (reader.NextType != MessagePackType.Array)
            throw reader.Expected("an array of texts");
        reader.Enter();
        Span<string?> values = Columns.Make<string?>(before, context, target, reader.ReadArrayHeader(), out object column);
        context.Push(0);
        for (int i = 0; i < values.Length; i++)
        {
            context.At(i);
            values[i] = reader.TryReadNil() ? null : context.Text(ref reader);
        }
        context.Pop();
        reader.Leave();
        return column;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        ReadOnlySpan<string?> values = Columns.Open<string?>(value);
        writer.WriteArrayHeader(values.Length);
        foreach (string? text in values)
        {
            if (text is null)
                writer.WriteNil();
            else
                writer.WriteText(text);
        }
    }
}
