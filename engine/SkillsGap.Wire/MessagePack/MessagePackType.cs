namespace SkillsGap.Wire.MessagePack;

/// <summary>What kind of value comes next.</summary>
public enum MessagePackType
{
    /// <summary>The bytes are at their end.</summary>
    None,

    /// <summary>Nothing, as JSON's null.</summary>
    Nil,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of up to 64 bits, with or without sign.</summary>
    Integer,

    /// <summary>A number of IEEE 754, 32 or 64 bits.</summary>
    Float,

    /// <summary>A text in UTF-8.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>Values one after the other.</summary>
    Array,

    /// <summary>Pairs of key and value.</summary>
    Map,

    /// <summary>Bytes with a type of their own, such as a timestamp.</summary>
    Extension,

    /// <summary>The byte 0xC1, which the specification never uses.</summary>
    Invalid,
}
