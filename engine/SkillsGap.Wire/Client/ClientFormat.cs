namespace SkillsGap.Wire.Client;

/// <summary>The form in which a client sends and asks for documents.</summary>
public enum ClientFormat
{
    /// <summary>MessagePack, columns of numbers packed.</summary>
    MessagePack,

    /// <summary>JSON.</summary>
    Json,
}
