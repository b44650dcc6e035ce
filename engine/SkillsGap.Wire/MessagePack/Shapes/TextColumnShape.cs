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
        int count = reader.ReadArrayHeader();
        long size = Sizes.Array(count, Sizes.Reference);
        context.Charge(before, target == ColumnTarget.List ? (2 * size) + Columns.SizeBeside(target) : size + Columns.SizeBeside(target));
        string?[] values = count == 0 ? [] : new string?[count];
        context.Push(0);
        for (int i = 0; i < values.Length; i++)
        {
            context.At(i);
            if (!reader.TryReadNil())
                values[i] = context.Text(ref reader);
        }
        context.Pop();
        reader.Leave();
        return Columns.Make(values, target);
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
