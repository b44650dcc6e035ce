using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A column of numbers or truth values: an array, or packed little-endian bytes. No value is boxed.</summary>
internal sealed class ColumnShape<T, TElement>(ColumnTarget target) : Shape
    where T : unmanaged
    where TElement : struct, IElement<T>
{
    private const int AtOnce = 1024;

    private static readonly int Width = Unsafe.SizeOf<T>();

    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        if (reader.NextType == MessagePackType.Binary)
            return ReadPacked(ref reader, context);
        MessagePackReader before = reader;
        if (reader.NextType != MessagePackType.Array)
            throw reader.Expected($"an array of {TElement.Name}, or bin of them");
        reader.Enter();
        Span<T> values = Columns.Make<T>(before, context, target, reader.ReadArrayHeader(), out object column);
        context.Push(0);
        for (int i = 0; i < values.Length; i++)
        {
            i += TElement.ReadRun(reader.Unread, values[i..], out int length);
            reader.Advance(length);
            if (i == values.Length)
                break;
            context.At(i);
            values[i] = TElement.Read(ref reader);
        }
        context.Pop();
        reader.Leave();
        return column;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        ReadOnlySpan<T> values = Columns.Open<T>(value);
        if (context.Columns == MessagePackColumns.Packed)
        {
            WritePacked(ref writer, values);
            return;
        }
        writer.WriteArrayHeader(values.Length);
        foreach (T one in values)
            TElement.Write(ref writer, one);
    }

    private object ReadPacked(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        ReadOnlySpan<byte> packed = reader.ReadBinary();
        if (packed.Length % Width != 0)
            throw before.Wrong($"bin of {packed.Length} bytes does not hold {TElement.Name}", "Pack little-endian values of that width.");
        Span<T> values = Columns.Make<T>(before, context, target, packed.Length / Width, out object column);
        Span<byte> bytes = MemoryMarshal.AsBytes(values);
        packed.CopyTo(bytes);
        if (!BitConverter.IsLittleEndian)
            Reverse(bytes);
        if (TElement.FirstInvalid(values) is >= 0 and int invalid)
        {
            context.Push(invalid);
            throw before.Wrong($"expected {TElement.Name} that are finite, or 0 or 1, found something else");
        }
        return column;
    }

    private static void WritePacked(ref MessagePackWriter writer, ReadOnlySpan<T> values)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        writer.WriteBinaryHeader(bytes.Length);
        if (BitConverter.IsLittleEndian)
        {
            writer.WriteRaw(bytes);
            return;
        }
        for (int at = 0; at < bytes.Length; at += AtOnce)
        {
            ReadOnlySpan<byte> part = bytes[at..Math.Min(bytes.Length, at + AtOnce)];
            Span<byte> room = writer.Take(part.Length);
            part.CopyTo(room);
            Reverse(room);
        }
    }

    private static void Reverse(Span<byte> bytes)
    {
        for (int at = 0; at < bytes.Length; at += Width)
            bytes.Slice(at, Width).Reverse();
    }
}
