namespace SkillsGap.Host.Storage;

/// <summary>The store could not do what was asked, and nothing of it was done. The message has the likely cure on its second line.</summary>
internal sealed class StoreException(StoreFailure failure, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Which kind of failure.</summary>
    public StoreFailure Failure => failure;
}
