using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Numbers of 64 bits, finite as in JSON.</summary>
internal readonly struct DoubleElement : IElement<double>
{
    public static string Name => "numbers of 8 bytes";

    public static double Read(ref MessagePackReader reader)
    {
        long offset = reader.Offset;
        double value = reader.ReadDouble();
        return double.IsFinite(value) ? value : throw new MessagePackException(offset, $"expected a finite number, found {value}");
    }

    public static int ReadRun(ReadOnlySpan<byte> bytes, Span<double> values, out int length)
    {
        const int Each = 1 + sizeof(double);
        int most = Math.Min(values.Length, bytes.Length / Each);
        int count = 0;
        while (count < most && bytes[0] == Code.Float64)
        {
            double value = BinaryPrimitives.ReadDoubleBigEndian(bytes[1..]);
            if (!double.IsFinite(value))
                break;
            values[count++] = value;
            bytes = bytes[Each..];
        }
        length = count * Each;
        return count;
    }

    public static void Write(ref MessagePackWriter writer, double value) => writer.WriteDouble(value);

    public static int FirstInvalid(ReadOnlySpan<double> values)
    {
        // x − x is 0 for a finite x and NaN for all else.
        Vector<double> sum = default;
        ReadOnlySpan<Vector<double>> vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (Vector<double> vector in vectors)
            sum += vector - vector;
        int start = sum == default ? vectors.Length * Vector<double>.Count : 0;
        for (int i = start; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                return i;
        }
        return -1;
    }
}
