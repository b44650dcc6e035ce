namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A JSON converter that knows MessagePack too.</summary>
internal interface IMessagePackConverter
{
    /// <summary>Whether nil is a value of the type.</summary>
    bool ReadsNil => false;

    object Read(ref MessagePackReader reader, ReadContext context);

    void Write(ref MessagePackWriter writer, object value, WriteContext context);
}
