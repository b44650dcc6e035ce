
namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>How values of one type stand in MessagePack: the same names and the same values as in JSON. Knows all it needs when it is made, and is
/// used by many threads.</summary>
internal abstract class Shape
{
    /// <summary>Bytes that a value takes within an object or array.</summary>
    public virtual int InlineSize => Sizes.Reference;

    /// <summary>Bytes that a value takes on its way into an object, beside what <see cref="Read"/> charges.</summary>
    public virtual int BoxSize => 0;

    /// <summary>Whether nil is a value of the type, and not nothing.</summary>
    public virtual bool ReadsNil => false;

    /// <summary>Reads the value that comes next; never nil unless <see cref="ReadsNil"/>.</summary>
    public abstract object? Read(ref MessagePackReader reader, ReadContext context);

    /// <summary>Writes a value other than null.</summary>
    public abstract void Write(ref MessagePackWriter writer, object value, WriteContext context);

    /// <summary>Reads a value or nil where null may stand.</summary>
    public object? ReadOrNull(ref MessagePackReader reader, ReadContext context) =>
        !ReadsNil && reader.TryReadNil() ? null : Read(ref reader, context);

    /// <summary>Writes a value or nil.</summary>
    public void WriteOrNull(ref MessagePackWriter writer, object? value, WriteContext context)
    {
        if (value is null)
            writer.WriteNil();
        else
            Write(ref writer, value, context);
    }
}
