namespace SkillsGap.Wire.MessagePack;

/// <summary>The first bytes of the specification (https://github.com/msgpack/msgpack/blob/master/spec.md).</summary>
internal static class Code
{
    public const byte LargestFixInt = 0x7F;
    public const byte FixMap = 0x80;
    public const byte FixArray = 0x90;
    public const byte FixText = 0xA0;
    public const byte Nil = 0xC0;
    public const byte NeverUsed = 0xC1;
    public const byte False = 0xC2;
    public const byte True = 0xC3;
    public const byte Binary8 = 0xC4;
    public const byte Binary16 = 0xC5;
    public const byte Binary32 = 0xC6;
    public const byte Extension8 = 0xC7;
    public const byte Extension16 = 0xC8;
    public const byte Extension32 = 0xC9;
    public const byte Float32 = 0xCA;
    public const byte Float64 = 0xCB;
    public const byte UInt8 = 0xCC;
    public const byte UInt16 = 0xCD;
    public const byte UInt32 = 0xCE;
    public const byte UInt64 = 0xCF;
    public const byte Int8 = 0xD0;
    public const byte Int16 = 0xD1;
    public const byte Int32 = 0xD2;
    public const byte Int64 = 0xD3;
    public const byte FixExtension1 = 0xD4;
    public const byte FixExtension16 = 0xD8;
    public const byte Text8 = 0xD9;
    public const byte Text16 = 0xDA;
    public const byte Text32 = 0xDB;
    public const byte Array16 = 0xDC;
    public const byte Array32 = 0xDD;
    public const byte Map16 = 0xDE;
    public const byte Map32 = 0xDF;
    public const byte SmallestNegativeFixInt = 0xE0;

    /// <summary>Type of the extension that holds a timestamp.</summary>
    public const sbyte Timestamp = -1;

    public static MessagePackType TypeOf(byte code) => code switch
    {
        <= LargestFixInt or >= SmallestNegativeFixInt => MessagePackType.Integer,
        < FixArray => MessagePackType.Map,
        < FixText => MessagePackType.Array,
        < Nil => MessagePackType.Text,
        Nil => MessagePackType.Nil,
        NeverUsed => MessagePackType.Invalid,
        False or True => MessagePackType.Boolean,
        <= Binary32 => MessagePackType.Binary,
        <= Extension32 => MessagePackType.Extension,
        Float32 or Float64 => MessagePackType.Float,
        <= Int64 => MessagePackType.Integer,
        <= FixExtension16 => MessagePackType.Extension,
        <= Text32 => MessagePackType.Text,
        <= Array32 => MessagePackType.Array,
        _ => MessagePackType.Map,
    };

    /// <summary>Bytes after the first one that the header takes: a number, or the length of what follows, and the type of an extension.</summary>
    public static int HeaderTail(byte code) => code switch
    {
        Binary8 or Text8 or UInt8 or Int8 => 1,
        Binary16 or Text16 or Array16 or Map16 or UInt16 or Int16 or Extension8 => 2,
        Extension16 => 3,
        Binary32 or Text32 or Array32 or Map32 or UInt32 or Int32 or Float32 => 4,
        Extension32 => 5,
        UInt64 or Int64 or Float64 => 8,
        >= FixExtension1 and <= FixExtension16 => 1,
        _ => 0,
    };
}
