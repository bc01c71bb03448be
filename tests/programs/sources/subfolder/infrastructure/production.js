module.exports = "production";
