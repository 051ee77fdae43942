/// A driver of docker-machine, and the fleeting plugin for the same cloud.
///
/// Sources: docs/executors/docker_autoscaler.md, the drivers of gitlab-org/ci-cd/docker-machine.
struct MachineCloud: Sendable {
    /// A key of `plugin_config`.
    struct Setting: Sendable {
        var key: String
        /// The option of the driver that says it.
        var option: String?
        /// What the driver takes without the option, or what a person has to replace.
        var fallback: String
        var meaning: String
    }

    var driver: String
    var plugin: String
    var settings: [Setting]
    /// The group of instances that the plugin scales.
    var group: String
    /// Where the group has what its instances are.
    var template: String
    var userOption: String
    var defaultUser: String
    var keyOption: String?
    var portOption: String?
    /// Options that make the manager use the inner address.
    var innerOptions: [String]
    /// Options that say what an instance is.
    var ofInstance: Set<String>
    /// What to do about credentials of the account.
    var credentials: String
    /// Whether the plugin puts no key on new instances, so that one has to be there.
    var needsKey = false

    static func named(_ driver: String) -> MachineCloud? { all.first { $0.driver == driver } }

    static let all = [
        MachineCloud(
            driver: "amazonec2", plugin: "aws:1",
            settings: [
                Setting(key: "name", fallback: "<auto scaling group>", meaning: "the auto scaling group: create it with a launch template, minimum size 0 and no scaling policy"),
                Setting(key: "region", option: "amazonec2-region", fallback: "us-east-1", meaning: "the region of the group"),
            ],
            group: "auto scaling group", template: "launch template of the auto scaling group", userOption: "amazonec2-ssh-user", defaultUser: "ubuntu",
            keyOption: "amazonec2-ssh-keypath", portOption: "amazonec2-ssh-port", innerOptions: ["amazonec2-private-address-only", "amazonec2-use-private-address"],
            ofInstance: [
                "amazonec2-ami", "amazonec2-block-duration-minutes", "amazonec2-device-name", "amazonec2-iam-instance-profile", "amazonec2-instance-type", "amazonec2-keypair-name",
                "amazonec2-metadata-token", "amazonec2-metadata-token-response-hop-limit", "amazonec2-monitoring", "amazonec2-open-port", "amazonec2-request-spot-instance",
                "amazonec2-root-size", "amazonec2-security-group", "amazonec2-security-group-readonly", "amazonec2-spot-price", "amazonec2-subnet-id", "amazonec2-tags",
                "amazonec2-use-ebs-optimized-instance", "amazonec2-userdata", "amazonec2-volume-type", "amazonec2-vpc-id", "amazonec2-zone",
            ],
            credentials: "give the manager an instance profile, or write them to its credentials file and set `profile` in `plugin_config`"),
        MachineCloud(
            driver: "google", plugin: "googlecloud:1",
            settings: [
                Setting(key: "name", fallback: "<instance group>", meaning: "the managed instance group: create it with an instance template, size 0 and no autoscaling"),
                Setting(key: "project", option: "google-project", fallback: "<project>", meaning: "the project of the group"),
                Setting(key: "zone", option: "google-zone", fallback: "us-central1-a", meaning: "the zone of the group"),
            ],
            group: "instance group", template: "instance template of the instance group", userOption: "google-username", defaultUser: "docker-user",
            innerOptions: ["google-use-internal-ip", "google-use-internal-ip-only"],
            ofInstance: [
                "google-accelerator", "google-address", "google-disk-size", "google-disk-type", "google-label", "google-machine-image", "google-machine-type", "google-maintenance-policy",
                "google-metadata", "google-metadata-from-file", "google-min-cpu-platform", "google-network", "google-open-port", "google-preemptible", "google-scopes", "google-service-account",
                "google-subnetwork", "google-tags",
            ],
            credentials: "give the manager a service account, or set `credentials_file` in `plugin_config`"),
        MachineCloud(
            driver: "azure", plugin: "azure:1",
            settings: [
                Setting(key: "name", fallback: "<scale set>", meaning: "the virtual machine scale set: create it with manual scaling and no instance"),
                Setting(key: "subscription_id", option: "azure-subscription-id", fallback: "<subscription>", meaning: "the subscription of the scale set"),
                Setting(key: "resource_group_name", option: "azure-resource-group", fallback: "docker-machine", meaning: "the resource group of the scale set"),
            ],
            group: "scale set", template: "model of the scale set", userOption: "azure-ssh-user", defaultUser: "docker-user",
            innerOptions: ["azure-use-private-ip", "azure-no-public-ip"],
            ofInstance: [
                "azure-availability-set", "azure-availability-zone", "azure-custom-data", "azure-disk-size", "azure-dns", "azure-image", "azure-location", "azure-managed-disks", "azure-open-port",
                "azure-size", "azure-static-public-ip", "azure-storage-type", "azure-subnet", "azure-subnet-prefix", "azure-tags", "azure-vnet",
            ],
            credentials: "give the manager a managed identity, or set the AZURE_ variables of its environment", needsKey: true),
    ]
}
