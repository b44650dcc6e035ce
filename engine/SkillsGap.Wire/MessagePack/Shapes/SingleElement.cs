namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Numbers of 32 bits, finite as in JSON.</summary>
internal readonly struct SingleElement : IElement<float>
{
    public static string Name => "numbers of 4 bytes";

    public static float Read(ref MessagePackReader reader)
    {
        long offset = reader.Offset;
        float value = reader.ReadSingle();
        return float.IsFinite(value) ? value : throw new MessagePackException(offset, $"expected a finite number of 32 bits, found {value}");
    }

    public static void Write(ref MessagePackWriter writer, float value) => writer.WriteSingle(value);

    public static int FirstInvalid(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
                return i;
        }
        return -1;
    }
}
