using System.Runtime.CompilerServices;

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
            T?[] filled = Allocate(before, context, whole.Length);
            for (int i = 0; i < whole.Length; i++)
                filled[i] = whole[i];
            return Columns.Make(filled, target);
        }
        if (reader.NextType != MessagePackType.Array)
            throw reader.Expected($"an array of {TElement.Name} or nil, or bin of them");
        reader.Enter();
        T?[] values = Allocate(before, context, reader.ReadArrayHeader());
        context.Push(0);
        for (int i = 0; i < values.Length; i++)
        {
            context.At(i);
            if (!reader.TryReadNil())
                values[i] = TElement.Read(ref reader);
        }
        context.Pop();
        reader.Leave();
        return Columns.Make(values, target);
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

    private T?[] Allocate(in MessagePackReader reader, ReadContext context, int count)
    {
        long size = Sizes.Array(count, Unsafe.SizeOf<T?>());
        context.Charge(reader, target == ColumnTarget.List ? (2 * size) + Columns.SizeBeside(target) : size + Columns.SizeBeside(target));
        return count == 0 ? [] : new T?[count];
    }
}
